using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds how strictly requests are read.</summary>
internal sealed class ReadingBinder(DiagnosticBag diagnostics)
{
    private static readonly string[] _unknown = ["refuse", "ignore"];
    private static readonly string[] _numbers = ["strict", "fromText"];
    private static readonly string[] _invalid = ["apart", "400", "422"];

    /// <summary>What a place says.</summary>
    public RequestReading Bind(ReadingSyntax syntax) => new(
        Word(syntax.Unknown, _unknown) is { } unknown ? unknown == "ignore" : null,
        Word(syntax.Numbers, _numbers) is { } numbers ? numbers == "fromText" : null,
        Word(syntax.Invalid, _invalid) is { } invalid ? (int.TryParse(invalid, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0) : null);

    private string? Word(YamlScalar? scalar, string[] words)
    {
        if (scalar is null || words.Contains(scalar.Value))
        {
            return scalar?.Value;
        }

        diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, scalar.Span, NameSuggester.Nearest(scalar.Value, words), scalar.Value, string.Join(" or ", words));
        return null;
    }
}
