using System.Collections.Generic;

namespace App.Runtime;

/// <summary>What the runtime has to know about this service.</summary>
/// <param name="Name">The name of the project; the SQLite file is named after it.</param>
/// <param name="PropertiesOfConstraint">For each constraint, as the database names it, the properties it guards.</param>
internal sealed record ServiceInfo(string Name, IReadOnlyDictionary<string, string[]>? PropertiesOfConstraint = null);
