using System.Collections.Generic;

namespace App.Runtime;

/// <summary>What the runtime has to know about this service.</summary>
/// <param name="Name">The name of the project; the SQLite file is named after it.</param>
/// <param name="Constraints">What each constraint means, as the database names it; null where there are no tables.</param>
/// <param name="FoundTables">The tables that others made; null where there are none.</param>
internal sealed record ServiceInfo(string Name, IReadOnlyDictionary<string, ConstraintInfo>? Constraints = null, IReadOnlyList<FoundTable>? FoundTables = null);
