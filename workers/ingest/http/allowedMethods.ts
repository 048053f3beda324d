type Route = Readonly<{ method: string; path: string }>

/**
 * Says which methods a path has, sorted: those of the routes with the fewest parameters that match it, so that
 * `/v1/articles/batch` has its own and not those of `/v1/articles/:id`. What can be read can be asked for its head (RFC 9110
 * section 9.3.2). None where there is no route.
 */
export const allowedMethodsOf = (routes: readonly Route[]): ((path: string) => readonly string[]) => {
  const patterns = [...methodsByPath(routes)]
    .map(([path, methods]) => ({
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:[a-z]+/g, '[^/]+')}$`),
      parameters: path.split('/:').length,
      methods: [...methods, ...(methods.has('GET') ? ['HEAD'] : [])].sort(),
    }))
    .sort((a, b) => a.parameters - b.parameters)
  return (path) => patterns.find(({ pattern }) => pattern.test(path))?.methods ?? []
}

const methodsByPath = (routes: readonly Route[]): ReadonlyMap<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { method, path } of routes) {
    if (method === 'ALL') continue
    found.set(path, (found.get(path) ?? new Set()).add(method))
  }
  return found
}
