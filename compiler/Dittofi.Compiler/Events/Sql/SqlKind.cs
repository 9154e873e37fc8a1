using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Sql;

/// <summary>Runs a statement that the author wrote (language page, sections 5 and 13).</summary>
internal sealed class SqlKind : EventKind<SqlSyntax, SqlEvent>
{
    public override string Name => "sql";

    public override string Summary => "Runs one statement of the author's own in the action's transaction; every `${…}` in it is a bound parameter. Yields its rows, or the number of rows written.";

    public override string Example => """
        - sql: SELECT name, count(*) AS count FROM shoes WHERE price <= ${body.price} GROUP BY name
          returns: Line[]
          as: counts
        """;

    public override IReadOnlyList<KeySpec> Keys { get; } =
    [
        new("sql", KeyShape.Value, "The statement, or a map of `sqlite` and `postgresql` with one for each.", IsRequired: true),
        new("returns", KeyShape.Text, "The type of the rows, a record of `types`: `Total[]` for all, `Total?` for the first if there is one, `Total` for the first, without which it fails with 404. Columns go by the fields' names or these in snake_case."),
        new("writes", KeyShape.Word, "`true` lets the statement write; otherwise the database refuses it.", Default: "false"),
    ];

    public override bool HasResult => true;

    protected override SqlSyntax? ReadEvent(EventHead head, MappingReader reader, EventReader events)
    {
        var texts = reader.Node(Name) as YamlMapping;
        var text = texts is null ? reader.Scalar(Name) : null;
        return text is null && texts is null ? null : new SqlSyntax(head, text, texts, reader.Scalar("returns"), reader.Scalar("writes"));
    }

    protected override SqlEvent? BindEvent(SqlSyntax syntax, EventBinder binder)
    {
        if (syntax.Writes is { Value: not ("true" or "false") } word)
        {
            binder.Diagnostics.Report(SyntaxDiagnostics.BadValue, word.Span, word.Value, "true or false");
        }

        var canWrite = syntax.Writes?.Value == "true";
        var type = syntax.Returns is { } returns ? BindRows(returns, binder) : null;
        if (syntax.Returns is null && !canWrite)
        {
            binder.Diagnostics.Report(SqlDiagnostics.NoRows, syntax.Head.KindSpan);
        }

        var parts = Text(syntax, binder) is { } text ? SqlScanner.Bind(text, canWrite, binder) : [];
        var result = binder.DeclareResult(syntax.Head, type ?? (canWrite && syntax.Returns is null ? TypeTable.Integer : ErrorType.Instance));
        return new SqlEvent(syntax.Head, binder.When, parts, type is null or { IsError: true } ? null : type, canWrite, result);
    }

    protected override EmitFragment LowerEvent(SqlEvent bound, EventLowerer lowerer)
    {
        var parameters = lowerer.NewParameters();
        var text = string.Concat(bound.Parts.Select(part => part.Value is null ? part.Text : Parameter(part, parameters))).Trim();
        var statement = lowerer.AddStatement(bound.Yield is { } named ? char.ToUpperInvariant(named.Name[0]) + named.Name[1..] + "Sql" : "Sql", CSharpCode.RawLiteral(SqlText.Written(text)));
        var isRead = lowerer.IsRead(bound.Yield);
        var rows = bound.Type is ListType && isRead && bound.Yield is { } list ? lowerer.Variables.Of(list) : lowerer.Variables.Fresh("rows");
        return new EmitFragment("events/sql/event.cs", EmitObject.Empty
            .With("target", isRead ? lowerer.Target(bound) : CSharpCode.Empty)
            .With("rows", CSharpCode.Identifier(rows))
            .With("isList", bound.Type is ListType)
            .With("isOptional", bound.Type is OptionalType)
            .With("isRow", bound.Type is RecordType)
            .With("method", CSharpCode.Identifier(CSharpIdentifier.Pascal(bound.CanWrite ? "QueryAsync" : "ReadAsync")))
            .With("statement", CSharpCode.Identifier(statement))
            .With("parameters", parameters.List)
            .With("reader", bound.RowRecord is { } record ? CSharpCode.Identifier(lowerer.Names.RowReaderOf(record)) : CSharpCode.Empty));
    }

    private static string Parameter(SqlPart part, Queries.QueryParameters parameters)
    {
        var value = part.Value ?? throw new InvalidOperationException("A text is no parameter.");
        return (value.Type.NonOptional is ListType list ? parameters.AddList(value, list.Element, Digits(list.Element)) : parameters.Add(value, value.Type)).ToString();
    }

    private static int Digits(TypeSymbol element) => element is ScalarType { Definition: DecimalDefinition } number ? DecimalDefinition.Scale(number) : 0;

    private static TypeSymbol BindRows(YamlScalar returns, EventBinder binder)
    {
        var type = binder.BindType(returns);
        if (type.IsError)
        {
            return type;
        }

        // A row, one that may be missing, or all of them, which are always a list.
        var isRows = type is RecordType or OptionalType { Inner: RecordType } or ListType { Element: RecordType };
        var record = RecordSymbol.In(type).FirstOrDefault();
        if (!isRows || record is not { Kind: RecordKind.Declared })
        {
            binder.Diagnostics.Report(SqlDiagnostics.NotRows, returns.Span, $"{type.DisplayName} is none");
            return ErrorType.Instance;
        }

        if (record.Fields.FirstOrDefault(field => field.Type.NonOptional is not (ScalarType or EnumType)) is { } field)
        {
            binder.Diagnostics.Report(SqlDiagnostics.NotRows, returns.Span, $"the field '{field.Name}' of {record.Name} is no single value");
            return ErrorType.Instance;
        }

        return type;
    }

    private static YamlScalar? Text(SqlSyntax syntax, EventBinder binder)
    {
        if (syntax.Texts is not { } texts)
        {
            return syntax.Text;
        }

        var words = new[] { SqlDialect.Sqlite.Name, SqlDialect.PostgreSql.Name };
        foreach (var entry in texts.Entries.Where(entry => !words.Contains(entry.Key.Value)))
        {
            var suggestion = NameSuggester.Nearest(entry.Key.Value, words);
            binder.Diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, entry.Key.Span, suggestion, entry.Key.Value, "sqlite or postgresql");
        }

        var own = SqlValues.Dialect(binder.Database).Name;
        var entryOfOwn = texts.Entries.FirstOrDefault(entry => entry.Key.Value == own);
        if (entryOfOwn?.Value is YamlScalar text)
        {
            return text;
        }

        if (entryOfOwn is null)
        {
            binder.Diagnostics.Report(SqlDiagnostics.NoText, syntax.Head.KindSpan, own);
        }
        else
        {
            MappingReader.ReportShape(entryOfOwn.Value, $"'{own}'", "a single value", binder.Diagnostics);
        }

        return null;
    }
}
