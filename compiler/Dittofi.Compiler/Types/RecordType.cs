using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Types;

/// <summary>A shape that is stored nowhere: what a request carries or an answer is made of.</summary>
internal sealed record RecordType(RecordSymbol Record) : TypeSymbol
{
    public override string DisplayName => Record.DisplayName;

    /// <summary>Records are one type when they are one declaration.</summary>
    public bool Equals(RecordType? other) => other is not null && ReferenceEquals(Record, other.Record);

    public override int GetHashCode() => Record.Name.GetHashCode(StringComparison.Ordinal);
}
