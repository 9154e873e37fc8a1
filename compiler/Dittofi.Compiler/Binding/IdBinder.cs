using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds what a model says of its id.</summary>
/// <param name="columns">Binds the names of columns.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class IdBinder(TableNames columns, DiagnosticBag diagnostics)
{
    // Not empty, nor a dot segment, which clients take out of a path however it is written (RFC 3986, section 5.2.4): such a row could be made and never be reached.
    private const string Segment = @"[^.][\s\S]*|\.[^.][\s\S]*|\.\.[\s\S]+";

    private const string Expected = "integer, long, uuid, or text with or without a length";

    /// <summary>The type of a model's ids: a long where nothing else, or nothing usable, is said.</summary>
    public static ScalarType TypeOf(IdSyntax? syntax) => syntax?.Type is { } type && Resolve(type) is { } found ? found : TypeTable.Long;

    /// <summary>The property.</summary>
    public PropertySymbol Bind(ModelSyntax model, bool isManaged)
    {
        var syntax = model.Id;
        var type = TypeOf(syntax);
        if (syntax?.Type is { } written && Resolve(written) is null)
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, written.Span, TextOf(written.Span), Expected);
        }

        var isText = type.Definition is TextDefinition;
        if (syntax?.Generated is { } word && (word.Value is not ("true" or "false") || (isText && word.Value == "true")))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, word.Span, word.Value, isText ? "false; a text is set by events" : "true or false");
        }

        var column = syntax?.Column is { } given ? columns.Column(given, isManaged) : SqlNames.Column(Names.Id).Name;
        var rules = new RuleBinder(diagnostics).Bind(RulesSyntax.None, type, ValueRules.None);
        if (isText)
        {
            rules = rules with { Patterns = [Segment] };
        }

        return new PropertySymbol(Names.Id, type, rules, null, model.Name.Span, column, null, IsSystem: !isText && syntax?.Generated?.Value != "false") { IsManaged = isManaged };
    }

    private static ScalarType? Resolve(TypeSyntax type)
    {
        if (type.IsOptional || type.IsList)
        {
            return null;
        }

        return (type.Name.Value, type.Arguments) switch
        {
            ("integer", null) => TypeTable.Integer,
            ("long", null) => TypeTable.Long,
            ("uuid", null) => TypeTable.Uuid,
            ("text", null) => TypeTable.Text,
            ("text", [var length]) when int.TryParse(length.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && TypeTable.Text.Definition.CheckArguments(most, null) is null =>
                TypeTable.Text with { First = most },
            _ => null,
        };
    }

    private static string TextOf(SourceSpan span) => span.Source.Content.Substring(span.Start, span.Length);
}
