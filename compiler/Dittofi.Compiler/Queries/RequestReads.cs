using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>What an action reads of <c>request</c>.</summary>
internal static class RequestReads
{
    /// <summary>Whether it reads anything of it.</summary>
    public static bool Any(BoundAction action) => Expressions(action).Any(IsRequest);

    /// <summary>Whether it reads the body as it came.</summary>
    public static bool RawBody(BoundAction action) => Expressions(action).Any(IsRawBody);

    /// <summary>Whether an expression is what the client chose freely.</summary>
    public static bool IsRawBody(BoundExpression expression) => expression is BoundMember { Member.Name: RequestRecord.RawBody, Receiver: var receiver } && IsRequest(receiver);

    private static bool IsRequest(BoundExpression expression) =>
        expression is BoundVariable { Type: RecordType { Record: var record } } && ReferenceEquals(record, RequestRecord.Symbol);

    private static IEnumerable<BoundExpression> Expressions(BoundAction action) => action.Body.Flatten()
        .SelectMany(bound => bound.When is null ? bound.Reads : bound.Reads.Append(bound.When))
        .Concat(action.Answered)
        .SelectMany(RowExpressions.Flatten);
}
