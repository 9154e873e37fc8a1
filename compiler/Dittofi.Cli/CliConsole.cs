using System.Text;

namespace Dittofi.Cli;

/// <summary>What the command talks to: results go to one writer, everything else to the other.</summary>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes progress, summaries and complaints.</param>
/// <param name="UseColor">Whether results may be coloured.</param>
/// <param name="IsDebug">Whether a fault of the compiler shows its stack trace.</param>
internal sealed record CliConsole(TextWriter Output, TextWriter Error, bool UseColor, bool IsDebug)
{
    /// <summary>The process's own console; colours only in a terminal and when <c>NO_COLOR</c> is not set (no-color.org).</summary>
    public static CliConsole OfSystem()
    {
        var mayColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb" && !Console.IsOutputRedirected;
        var isDebug = Environment.GetEnvironmentVariable("DITTOFI_DEBUG") == "1";
        return new CliConsole(Utf8(Console.OpenStandardOutput()), Utf8(Console.OpenStandardError()), mayColor, isDebug);
    }

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
