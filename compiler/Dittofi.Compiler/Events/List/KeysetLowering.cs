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
/// <param name="by">One of its orders.</param>
/// <param name="lowerer">Gives names and takes constants.</param>
/// <param name="sql">Writes the keys as SQL.</param>
internal sealed class KeysetLowering(ListEvent bound, ListOrder by, EventLowerer lowerer, SqlExpressionEmitter sql)
{
    private static readonly ImmutableArray<string> Requested = ["path", "query", "header", "body"];

    // Of all orders, so that every one reads the same columns.
    private readonly ImmutableArray<SortKey> _computed =
        [.. bound.Orders.SelectMany(order => order.Keys).Where(key => key.Value is not null || bound.Selection is not null).DistinctBy(key => key.Text)];

    private CSharpIdentifier? _order;

    /// <summary>The constant that says what is sorted, and how.</summary>
    public CSharpIdentifier Order => _order ??= lowerer.AddText("List" + bound.Model.Name + by.NameAmong(bound.Orders) + "Order", CSharpCode.Literal(Describe(bound.Model, by)));

    /// <summary>The computed keys, behind the columns of the row; null where there are none.</summary>
    public SqlText? Beside => _computed.IsEmpty
        ? null
        : SqlText.Join(SqlText.Empty, _computed.Select(key => SqlText.Of($",\n    {SortKeySql.Value(key, sql)}")));

    /// <summary>The condition on the rows behind a cursor.</summary>
    /// <param name="after">The local that holds the cursor.</param>
    /// <param name="add">Takes the parameters.</param>
    public SqlText Condition(CSharpIdentifier after, Func<CSharpCode, SqlParameter> add)
    {
        var keys = by.Keys.Select((key, index) => new KeysetKey(
            SortKeySql.Value(key, sql), SqlText.Of($"{add(Parameter(key, index, after))}"), key.IsDescending, key.Type.IsOptional));
        return KeysetSql.Behind([.. keys], lowerer.Dialect);
    }

    /// <summary>The cursor that was given.</summary>
    /// <param name="order">What says what is sorted, and how.</param>
    public CSharpCode Read(CSharpIdentifier order)
    {
        var given = bound.After is null ? CSharpCode.Null : lowerer.Expressions.Emit(bound.After);
        return RequestVariable(bound.After) is { } variable
            ? CSharpCode.Primary($"Cursor.Read({given}, {order}, {CSharpCode.Literal(variable)})")
            : CSharpCode.Primary($"Cursor.Read({given}, {order})");
    }

    /// <summary>The cursor behind the last of some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="order">What says what is sorted, and how.</param>
    public CSharpCode Write(CSharpCode rows, CSharpIdentifier order)
    {
        var last = CSharpCode.Primary($"{rows}[^1]");
        var row = _computed.IsEmpty ? last : CSharpCode.Primary($"{last}.Row");
        var values = by.Keys.Select(key => key.Property is { } property && bound.Selection is null
            ? Plain(key, CSharpCode.Member(row, lowerer.Names.Of(property)))
            : CSharpCode.Primary($"{last}.{ComputedName(key)}"));
        return CSharpCode.Primary($"Cursor.Of({CSharpCode.Join(CSharpCode.Of($", "), values.Prepend(CSharpCode.Identifier(order)))})");
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
        return CSharpCode.Of($"{ComputedName(key)}: {CSharpCode.Call(CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(Stored(key), IsWide(key))}"), arguments)}");
    });

    // All that makes a cursor fit no other list: what is sorted, by what and how.
    private static string Describe(ModelSymbol model, ListOrder by) =>
        $"{model.Name}: {string.Join(", ", by.Keys.Select(key => $"{(key.IsDescending ? "-" : "")}{key.Text} {key.Type.DisplayName}"))}";

    private CSharpIdentifier ComputedName(SortKey key) => CSharpIdentifier.Pascal($"Key{_computed.TakeWhile(other => other.Text != key.Text).Count() + 1}");

    private CSharpCode Parameter(SortKey key, int index, CSharpIdentifier after)
    {
        var stored = Stored(key);
        var value = CSharpCode.Primary($"{after}?.{RuntimeCalls.RowMethod(stored)}({CSharpCode.Literal(index)})");
        return ParameterEmitter.Emit(stored, value, lowerer.Names, Scale(key), IsWide(key));
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

    private bool IsWide(SortKey key) => lowerer.Names.IsSqlite && key.Value is { } value && DecimalScale.IsWide(value);

    private static string? RequestVariable(BoundExpression? value) => value switch
    {
        BoundConversion conversion => RequestVariable(conversion.Operand),
        BoundNonNull nonNull => RequestVariable(nonNull.Operand),
        BoundMember { Receiver: BoundVariable { Variable: { Kind: VariableKind.Root, Name: var root } }, Member.Name: var name } when Requested.Contains(root) => $"{root}.{name}",
        _ => null,
    };
}
