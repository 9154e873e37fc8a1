using System.Collections.Generic;

namespace App.Runtime;

/// <summary>What the runtime has to know about this service.</summary>
/// <param name="Name">The name of the project; the SQLite file is named after it.</param>
/// <param name="PropertyOfConstraint">For each constraint, as the database names it, the property it guards.</param>
internal sealed record ServiceInfo(string Name, IReadOnlyDictionary<string, string> PropertyOfConstraint);
