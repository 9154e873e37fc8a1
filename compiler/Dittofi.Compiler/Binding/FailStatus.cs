using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Reads the status of an error: 400 to 599.</summary>
internal static class FailStatus
{
    /// <summary>The status of a rule that is broken.</summary>
    public const int BrokenRule = 422;

    /// <summary>The status, or null when the scalar is none (then that is reported).</summary>
    public static int? Read(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599)
        {
            return status;
        }

        diagnostics.Report(EventDiagnostics.BadStatus, scalar.Span, scalar.Value, "an error", "a number from 400 to 599");
        return null;
    }
}
