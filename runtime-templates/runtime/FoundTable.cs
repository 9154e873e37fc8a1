using System;
using System.Collections.Generic;

namespace App.Runtime;

/// <summary>A table that others made, which must be there before the service starts.</summary>
/// <param name="Name">Its name, unquoted.</param>
/// <param name="Columns">The columns that the service reads and writes.</param>
/// <param name="References">The columns that hold ids of other rows.</param>
internal sealed record FoundTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<FoundReference> References)
{
    /// <summary>A name as SQL writes it.</summary>
    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
