import { Command } from 'commander'

export const completionCommand = (): Command =>
  new Command('completion')
    .description('prints a completion script for your shell')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText(
      'after',
      `
Examples:
  $ source <(broadsheet completion bash)
  $ broadsheet completion zsh > "\${fpath[1]}/_broadsheet"
  $ broadsheet completion fish > ~/.config/fish/completions/broadsheet.fish`,
    )
    .action(async (shell: string, _flags: unknown, command: Command) => {
      const { completionScript } = await import('../terminal/completionScript.ts')
      process.stdout.write(completionScript(command.parent ?? command, shell))
    })
