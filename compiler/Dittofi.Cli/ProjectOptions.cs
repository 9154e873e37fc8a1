using System.CommandLine;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli;

/// <summary>The arguments that several commands share.</summary>
internal static class ProjectOptions
{
    /// <summary>The project folder.</summary>
    public static Argument<string> Folder()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The project folder, the one with dittofi.yaml.",
            DefaultValueFactory = _ => ".",
        };
        RefuseOptions(folder);
        return folder;
    }

    /// <summary>Keeps a mistyped option from being taken for an argument's value.</summary>
    public static void RefuseOptions<T>(Argument<T> argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith('-'))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        }
    });

    /// <summary>The format of findings.</summary>
    public static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = "How findings are written.",
            DefaultValueFactory = _ => DiagnosticFormats.Names[0],
        };
        option.AcceptOnlyFromAmong([.. DiagnosticFormats.Names]);
        return option;
    }

    /// <summary>The output folder.</summary>
    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "Where the service is written (default: out, in the project folder).",
    };
}
