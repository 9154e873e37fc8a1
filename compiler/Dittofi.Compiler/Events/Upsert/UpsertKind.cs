using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Upsert;

/// <summary>Makes a row, or changes the one that is there (language page, sections 5 and 13).</summary>
internal sealed class UpsertKind : EventKind<UpsertSyntax, UpsertEvent>
{
    public override string Name => "upsert";

    public override string Summary =>
        "Makes a row, or changes the one that has the same key, in one statement; yields the row. An existing row takes over what `set` names and keeps the rest.";

    public override string Example => """
        - upsert: Shoe
          on: [brand, name]
          set: { brand: "${path.id}", name: "${body.name}", price: "${body.price}" }
          as: shoe
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("upsert", KeyShape.Name, "The model.", IsRequired: true),
        new("on", KeyShape.Order, "The property, or the properties, by which a row is known: a `unique` of the model, all of it required.", IsRequired: true),
        .. ValuesSyntax.Keys("The values of its properties; `id` and `createdAt` are made by the system."),
        .. SelectSyntax.WrittenKeys,
    ];

    public override bool HasResult => true;

    protected override UpsertSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events) =>
        reader.Scalar(Name) is { } model ? new UpsertSyntax(head, NameSyntax.From(model), events.ReadSome(reader, "on"), ValuesSyntax.Read(reader)) { Select = SelectSyntax.Read(reader) } : null;

    protected override UpsertEvent? BindEvent(UpsertSyntax syntax, EventBinder binder)
    {
        if (binder.FindModel(syntax.Model) is not { } model)
        {
            binder.DeclareResult(syntax.Head, ErrorType.Instance);
            return null;
        }

        var key = FindKey(syntax.On, model, binder);
        var given = SetBinder.Bind(syntax.Values, model, binder, isOneRow: true);
        var values = SetBinder.Complete(given.Properties, model, syntax.Head.KindSpan, binder);
        var written = WrittenRow.Bind(syntax.Head, syntax.Select, given.Relations, new ModelType(model), isFound: false, binder);
        if (key is null)
        {
            return null;
        }

        var changed = model.Writable.Where(property => given.Properties.ContainsKey(property.Name) && property != model.Id && !key.Properties.Contains(property));
        return new UpsertEvent(syntax.Head, binder.When, model, key, values, [.. changed], written.Row) { Selected = written.Selected, After = written.After(replaces: true) };
    }

    protected override EmitFragment LowerEvent(UpsertEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var insert = InsertText.Of(bound.Model, bound.Values, parameters, lowerer.Dialect);
        var key = bound.On.Properties.Select(property => SqlText.Of($"{SqlIdentifier.Column(property.Column)}")).ToList();
        var changes = bound.Changed.Select(property => Taken(SqlIdentifier.Column(property.Column)))
            .Concat(AutoColumns.OfUpdate(bound.Model, lowerer.Sql(parameters, bound.Model), parameters, lowerer.Dialect, isQualified: true))
            .ToList();

        // A row that is only found is written too: a statement answers what it writes.
        var assigned = changes.Count > 0 ? changes : [Taken(SqlIdentifier.Column(bound.On.Properties[0].Column))];
        var upsert = SqlText.Of($"{insert}\nON CONFLICT ({SqlText.Commas(key)}) DO UPDATE\nSET {SqlText.Join(SqlText.Of($",\n    "), assigned)}");
        var sql = lowerer.IsRead(bound.Row) ? lowerer.WithColumns(SqlText.Of($"{upsert}\nRETURNING "), bound.Model, SqlText.Empty) : CSharpCode.RawLiteral(upsert);
        return new EmitFragment("events/create/event.cs", EmitObject.Empty
            .With("target", lowerer.Target(bound.Row, bound))
            .With("statement", CSharpCode.Identifier(lowerer.AddStatement("Upsert" + bound.Model.Name, sql)))
            .With("parameters", parameters.List)
            .With("row", CSharpCode.Identifier(lowerer.Names.Of(bound.Model)))
            .With("ties", WrittenRow.Blocks(bound.After, lowerer)));
    }

    public override string TemplateFolder => "create";

    private static SqlText Taken(SqlIdentifier column) => SqlText.Of($"{column} = excluded.{column}");

    /// <summary>The unique of some properties, all of it required, or null (then that is reported).</summary>
    public static KeySymbol? FindKey(ImmutableArray<YamlScalar> on, ModelSymbol model, EventBinder binder)
    {
        var isKnown = true;
        foreach (var name in on.Where(name => model.Find(name.Value) is null))
        {
            var suggestion = NameSuggester.Nearest(name.Value, model.Properties.Select(known => known.Name));
            binder.Diagnostics.ReportWithSuggestion(EventDiagnostics.UnknownProperty, name.Span, suggestion, model.Name, name.Value);
            isKnown = false;
        }

        if (!isKnown || on.IsEmpty)
        {
            return null;
        }

        var names = on.Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
        if (!model.Id.IsSystem && names.SetEquals([Names.Id]))
        {
            return new KeySymbol([model.Id], on[0].Span);
        }

        var key = model.Uniques.FirstOrDefault(unique => names.SetEquals(unique.Properties.Select(property => property.Name)));
        if (key is null || key.Properties.Any(property => property.Type.IsOptional))
        {
            binder.Diagnostics.Report(WriteDiagnostics.NoKey, on[0].Span, string.Join(", ", names), model.Name);
            return null;
        }

        return key;
    }
}
