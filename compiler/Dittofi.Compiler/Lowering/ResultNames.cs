using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# names of the result of an action whose status depends on the way it takes, or that says headers.</summary>
/// <param name="Type">The record that all results are.</param>
/// <param name="ByStatus">The record inside it for each status.</param>
/// <param name="Headers">The headers of each status.</param>
internal sealed record ResultNames(
    CSharpIdentifier Type, IReadOnlyDictionary<int, CSharpIdentifier> ByStatus, IReadOnlyDictionary<int, ImmutableArray<ResultHeader>> Headers)
{
    /// <summary>Whether there is one status only, which needs no record inside.</summary>
    public bool IsOne => ByStatus.Count == 1;

    /// <summary>The record that holds the answers of a status.</summary>
    public CSharpCode TypeOf(int status) => IsOne ? CSharpCode.Identifier(Type) : CSharpCode.Primary($"{Type}.{Of(status)}");

    /// <summary>The record of a status.</summary>
    public CSharpIdentifier Of(int status) => ByStatus[status];

    /// <summary>The headers of the answers of one status, with their members.</summary>
    public static ImmutableArray<ResultHeader> HeadersOf(IReadOnlyCollection<BoundAnswer> answers)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. AnsweredHeader.Of(answers)
                .Select(header => new ResultHeader(header, DistinctNames.Take(taken, CSharpIdentifier.PascalFromText(header.Name).WithSuffix("Header")))),
        ];
    }
}
