using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Events.List;

/// <summary>
/// Writes how a list goes on behind a cursor, and how it makes the next one. A key that is computed is selected beside the row, and any where the row is not read as it is.
/// </summary>
/// <param name="bound">The list.</param>
/// <param name="lowerer">Gives names and takes constants.</param>
/// <param name="parameters">The parameters of the statement.</param>
/// <param name="sql">Writes the keys as SQL.</param>
internal sealed class KeysetLowering(ListEvent bound, EventLowerer lowerer, QueryParameters parameters, SqlExpressionEmitter sql)
{
    private static readonly ImmutableArray<string> Requested = ["path", "query", "header", "body"];

    private readonly ImmutableArray<SortKey> _computed = [.. bound.Keys.Where(key => key.Value is not null || bound.Selection is not null)];
    private readonly CSharpIdentifier _order = lowerer.AddStatement("List" + bound.Model.Name + "Order", CSharpCode.Literal(Describe(bound)));

    /// <summary>The computed keys, behind the columns of the row; null where there are none.</summary>
    public SqlText? Beside => _computed.IsEmpty
        ? null
        : SqlText.Join(SqlText.Empty, _computed.Select(key => SqlText.Of($",\n    {SortKeySql.Value(key, sql)}")));

    /// <summary>The condition on the rows behind a cursor.</summary>
    public DroppedCondition Condition(CSharpIdentifier after)
    {
        var keys = bound.Keys.Select((key, index) => new KeysetKey(
            SortKeySql.Value(key, sql), SqlText.Of($"{parameters.Add(Parameter(key, index, after))}"), key.IsDescending, key.Type.IsOptional));
        return new DroppedCondition("After", CSharpCode.Operation(CSharpPrecedence.Relational, $"{after} is null"), KeysetSql.Behind([.. keys], lowerer.Dialect));
    }

    /// <summary>The cursor that was given.</summary>
    public CSharpCode Read()
    {
        var given = bound.After is null ? CSharpCode.Null : lowerer.Expressions.Emit(bound.After);
        return RequestVariable(bound.After) is { } variable
            ? CSharpCode.Primary($"Cursor.Read({given}, {_order}, {CSharpCode.Literal(variable)})")
            : CSharpCode.Primary($"Cursor.Read({given}, {_order})");
    }

    /// <summary>The cursor behind the last of some rows.</summary>
    public CSharpCode Write(CSharpCode rows)
    {
        var last = CSharpCode.Primary($"{rows}[^1]");
        var row = _computed.IsEmpty ? last : CSharpCode.Primary($"{last}.Row");
        var values = bound.Keys.Select(key => key.Property is { } property && bound.Selection is null
            ? Plain(key, CSharpCode.Member(row, lowerer.Names.Of(property)))
            : CSharpCode.Primary($"{last}.{ComputedName(key)}"));
        return CSharpCode.Primary($"Cursor.Of({CSharpCode.Join(CSharpCode.Of($", "), values.Prepend(CSharpCode.Identifier(_order)))})");
    }

    /// <summary>What reads a row, and the keys beside it.</summary>
    /// <param name="first">The first column behind those of the row.</param>
    public CSharpCode Reader(int first) => _computed.IsEmpty
        ? SelectionCode.ReaderOf(bound.Selection, bound.Model, lowerer)
        : CSharpCode.Of($"static row => ({CSharpCode.Join(CSharpCode.Of($", "), BesideReads(first).Prepend(CSharpCode.Of($"Row: {SelectionCode.ReadRow(bound.Selection, bound.Model, lowerer)}")))})");

    /// <summary>What reads the keys beside a row.</summary>
    /// <param name="first">The first column behind those of the row.</param>
    public IEnumerable<CSharpCode> BesideReads(int first) => _computed.Select((key, index) =>
    {
        CSharpCode[] arguments = [CSharpCode.Literal(first + index), .. Scale(key) is { } scale ? [CSharpCode.Of($"scale: {CSharpCode.Literal(scale)}")] : Array.Empty<CSharpCode>()];
        return CSharpCode.Of($"{ComputedName(key)}: {CSharpCode.Call(CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(Stored(key))}"), arguments)}");
    });

    // All that makes a cursor fit no other list: what is sorted, by what and how.
    private static string Describe(ListEvent bound) =>
        $"{bound.Model.Name}: {string.Join(", ", bound.Keys.Select(key => $"{(key.IsDescending ? "-" : "")}{key.Text} {key.Type.DisplayName}"))}";

    private CSharpIdentifier ComputedName(SortKey key) => CSharpIdentifier.Pascal($"Key{_computed.IndexOf(key) + 1}");

    private CSharpCode Parameter(SortKey key, int index, CSharpIdentifier after)
    {
        var stored = Stored(key);
        var value = CSharpCode.Primary($"{after}?.{RuntimeCalls.RowMethod(stored)}({CSharpCode.Literal(index)})");
        return ParameterEmitter.Emit(stored, value, lowerer.Names, Scale(key));
    }

    // An enum is sorted by its place among the declared values.
    private static TypeSymbol Stored(SortKey key) => key.Type.NonOptional is EnumType
        ? key.Type.IsOptional ? TypeTable.Integer.AsOptional() : TypeTable.Integer
        : key.Type;

    private static CSharpCode Plain(SortKey key, CSharpCode value) => (key.Type.NonOptional is EnumType, key.Type.IsOptional) switch
    {
        (true, true) => CSharpCode.Operation(CSharpPrecedence.Unary, $"(int?){value}"),
        (true, false) => CSharpCode.Operation(CSharpPrecedence.Unary, $"(int){value}"),
        _ => value,
    };

    private static int? Scale(SortKey key) => key.Type.NonOptional is ScalarType { Definition: DecimalDefinition } number
        ? key.Value is { } value ? DecimalScale.Of(value) : DecimalDefinition.Scale(number)
        : null;

    private static string? RequestVariable(BoundExpression? value) => value switch
    {
        BoundConversion conversion => RequestVariable(conversion.Operand),
        BoundNonNull nonNull => RequestVariable(nonNull.Operand),
        BoundMember { Receiver: BoundVariable { Variable: { Kind: VariableKind.Root, Name: var root } }, Member.Name: var name } when Requested.Contains(root) => $"{root}.{name}",
        _ => null,
    };
}
