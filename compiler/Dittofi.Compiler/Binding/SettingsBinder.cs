using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the settings of <c>dittofi.yaml</c> (language page, section 1).</summary>
internal sealed class SettingsBinder(FieldBinder fields, DiagnosticBag diagnostics)
{
    private const string Owner = "Settings";

    /// <summary>The record of the settings; null where the project has none.</summary>
    public RecordSymbol? Bind(ImmutableArray<FieldSyntax> syntaxes)
    {
        var bound = ImmutableArray.CreateBuilder<FieldSymbol>();
        var names = new UniqueNames("settings", diagnostics);
        foreach (var syntax in syntaxes.Where(syntax => names.Add(syntax.Name)))
        {
            var (type, rules, byDefault) = fields.Bind(syntax, Owner, FieldPlace.Setting);
            var name = syntax.Name.Value;
            bound.Add(new FieldSymbol(name, type, rules, syntax.Description, syntax.Name.Span, name, byDefault, null) { IsSecret = BindSecret(syntax) });
        }

        return bound.Count == 0
            ? null
            : new RecordSymbol(Owner, Names.Settings, bound.ToImmutable(), null, bound[0].Span) { Kind = RecordKind.Settings };
    }

    private bool BindSecret(FieldSyntax syntax)
    {
        if (syntax.Secret is not { } secret)
        {
            return false;
        }

        if (secret.Value is not ("true" or "false"))
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, secret.Span, secret.Value, "true or false");
        }

        if (secret.Value == "true" && syntax.Default is { } given)
        {
            diagnostics.Report(SettingDiagnostics.SecretDefault, given.Span, syntax.Name.Value);
        }

        return secret.Value == "true";
    }
}
