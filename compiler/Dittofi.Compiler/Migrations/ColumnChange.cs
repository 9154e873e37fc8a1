namespace Dittofi.Compiler.Migrations;

/// <summary>A column before and after. One whose values cannot be carried over is two: the one that goes and the one that comes.</summary>
/// <param name="Old">Before; null where it is new.</param>
/// <param name="New">After; null where it is dropped.</param>
internal sealed record ColumnChange(SchemaColumn? Old, SchemaColumn? New)
{
    /// <summary>Whether anything is different.</summary>
    public bool IsChanged => Old is null || New is null || IsRenamed || HasOtherType || HasOtherDefault || Old.IsOptional != New.IsOptional || HasOtherValues;

    /// <summary>Whether the column stays under another name.</summary>
    public bool IsRenamed => Old is not null && New is not null && !Old.Name.Equals(New.Name);

    /// <summary>Whether the column stays and its values are stored otherwise.</summary>
    public bool HasOtherType => Old is not null && New is not null && (Old.Kind != New.Kind || Old.Type.Text != New.Type.Text);

    /// <summary>Whether the column stays with another default.</summary>
    public bool HasOtherDefault => Old is not null && New is not null && Old.Default?.Text != New.Default?.Text;

    /// <summary>Whether the column stays and was or is an enum of other values.</summary>
    public bool HasOtherValues => Old is not null && New is not null && !Old.Values.SequenceEqual(New.Values, StringComparer.Ordinal);

    /// <summary>Whether rows that are there may hold nothing where a value is wanted.</summary>
    public bool IsNewlyRequired => New is { IsOptional: false, IsIdentity: false } && Old is null or { IsOptional: true };

    /// <summary>Whether PostgreSQL writes the whole table anew for the values: it does so for all but a number that only may have more digits.</summary>
    public bool IsStoredAnew => Old is not null && New is not null && Old.Type.Text != New.Type.Text && !ColumnConversion.IsSame(Old.Kind, New);
}
