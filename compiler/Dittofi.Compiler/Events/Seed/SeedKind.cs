using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Events.Upsert;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Seed;

/// <summary>Makes a row unless one with its key is there (language page, section 13): what <c>seeds</c> is made of, and no event that actions know.</summary>
internal sealed class SeedKind : EventKind<SeedSyntax, SeedEvent>
{
    public override string Name => "seeds";

    public override string TemplateFolder => "create";

    public override string Summary => "Rows of a model that are there when the service starts.";

    public override string Example => "";

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("on", KeyShape.Order, "The property, or the properties, by which a row is known: a `unique` of the model, all of it required.", IsRequired: true),
        new("rows", KeyShape.List, "The rows, each a map of properties to values. One whose key is there already is left as it is.", IsRequired: true),
    ];

    /// <summary>The rows of one model of <c>seeds</c>.</summary>
    public IEnumerable<SeedSyntax> ReadRows(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var model = NameSyntax.From(entry.Key);
        if (MappingReader.Open(entry.Value, $"the seeds of {model.Value}", model.Span, Keys, diagnostics) is not { } reader)
        {
            yield break;
        }

        var on = new EventReader(diagnostics).ReadSome(reader, "on");
        var rows = reader.List("rows");
        if (rows is { Items.IsEmpty: true })
        {
            diagnostics.Report(EventDiagnostics.Empty, rows.Span, "seeds");
        }

        foreach (var row in rows?.Items ?? [])
        {
            if (row is YamlMapping values)
            {
                yield return new SeedSyntax(new EventHead(this, row.Span, row.Span, null, null, null), model, on, values);
            }
            else
            {
                MappingReader.ReportShape(row, "A row", "a map of properties to values", diagnostics);
            }
        }
    }

    protected override SeedSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) => null;

    protected override SeedEvent? BindEvent(SeedSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            return null;
        }

        var key = UpsertKind.FindKey(syntax.On, model, binder);
        var given = SetBinder.Bind(new ValuesSyntax(null, syntax.Values), model, binder, isOneRow: false).Properties;
        var values = SetBinder.Complete(given, model, syntax.Head.KindSpan, binder);
        return key is null ? null : new SeedEvent(syntax.Head, null, model, key, values);
    }

    protected override EmitFragment LowerEvent(SeedEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var insert = InsertText.Of(bound.Model, bound.Values, parameters, lowerer.Dialect);
        var key = bound.On.Properties.Select(property => SqlText.Of($"{SqlIdentifier.Column(property.Column)}"));
        var sql = CSharpCode.RawLiteral(SqlText.Of($"{insert}\nON CONFLICT ({SqlText.Commas(key)}) DO NOTHING"));
        return new EmitFragment("events/create/event.cs", EmitObject.Empty
            .With("target", CSharpCode.Empty)
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement("Seed" + bound.Model.Name, sql)))
            .With("parameters", parameters.List)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model)))
            .With("ties", Enumerable.Empty<EmitBlock>()));
    }
}
