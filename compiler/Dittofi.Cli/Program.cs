using Dittofi.Cli;

return CommandLine.Run(args, CliConsole.OfSystem());
