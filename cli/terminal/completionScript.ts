import type { Command } from 'commander'
import { CliError } from './CliError.ts'

/** A command with the words that may follow it: its own commands and options. */
type Node = Readonly<{ path: string; commands: readonly (readonly [string, string])[]; options: readonly string[] }>

const writers: Readonly<Record<string, (nodes: readonly Node[]) => string>> = {
  bash: (nodes) => `_broadsheet() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do [[ $word == -* ]] || path="$path $word"; done
${matching(nodes, (node) => `COMPREPLY=($(compgen -W "${words(node)}" -- "$current"))`)}
  local IFS=$'\\n' # a file's name may have spaces
  [[ \${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "$current"))
}
complete -o filenames -F _broadsheet broadsheet
`,
  zsh: (nodes) => `#compdef broadsheet
_broadsheet() {
  local path="" word
  for word in "\${(@)words[2,CURRENT-1]}"; do [[ $word == -* ]] || path="$path $word"; done
${matching(nodes, (node) => `compadd -- ${words(node)}`)}
  _files
}
_broadsheet "$@"
`,
  fish: (nodes) =>
    nodes
      .flatMap(({ path, commands, options }) => {
        const when =
          path === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${path.trim().split(' ').at(-1)}`
        return [
          ...commands.map(
            ([name, about]) => `complete -c broadsheet -n "${when}" -a ${name} -d '${about.replaceAll("'", '’')}'`,
          ),
          ...options.map((option) => `complete -c broadsheet -n "${when}" -l ${option.slice(2)}`),
        ]
      })
      .join('\n')
      .concat('\n'),
}

/** A completion script made of the commands as they are, so that it cannot fall behind them. */
export const completionScript = (program: Command, shell: string): string => {
  const writer = writers[shell]
  if (writer === undefined) throw new CliError(`There is no completion for ${shell}: bash, zsh and fish are known.`)
  return writer(nodesOf(program, ''))
}

const nodesOf = (command: Command, path: string): Node[] => [
  {
    path,
    commands: command.commands.map((child) => [child.name(), child.description()] as const),
    options: [...command.options.map((option) => option.long).filter((long) => long != null), '--help'],
  },
  ...command.commands.flatMap((child) => nodesOf(child, `${path} ${child.name()}`)),
]

const words = ({ commands, options }: Node): string => [...commands.map(([name]) => name), ...options].join(' ')

/** The longest path first: `topics set` before `topics`. */
const matching = (nodes: readonly Node[], line: (node: Node) => string): string =>
  [
    '  case "$path" in',
    ...[...nodes]
      .sort((a, b) => b.path.length - a.path.length)
      .map((node) => `    "${node.path}"${node.path === '' ? '' : '*'}) ${line(node)} ;;`),
    '  esac',
  ].join('\n')
