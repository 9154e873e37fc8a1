namespace Dittofi.Cli;

/// <summary>What the command answers to the shell (language page, section 11).</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The definitions have errors.</summary>
    public const int Errors = 1;

    /// <summary>The command was used in a wrong way, or its surroundings do not allow it.</summary>
    public const int Usage = 2;

    /// <summary>The compiler itself is wrong.</summary>
    public const int Fault = 3;
}
