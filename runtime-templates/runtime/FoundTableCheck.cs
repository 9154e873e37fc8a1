using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace App.Runtime;

/// <summary>Refuses a database without the tables that others are to have made: most often it is another one than is meant.</summary>
internal static class FoundTableCheck
{
    private const int MostNamed = 3;

    /// <param name="tables">The tables that there must be.</param>
    /// <param name="actual">The columns of each; none where there is no such table.</param>
    /// <param name="names">How the database compares names.</param>
    /// <param name="database">What whoever starts the service calls the database.</param>
    public static void Require(IReadOnlyList<FoundTable> tables, IReadOnlyList<IReadOnlyCollection<string>> actual, StringComparer names, string database)
    {
        const string advice = "The service did not make it, and does not change it: ConnectionStrings:Default must name the database that is meant.";
        var missing = tables.Where((_, index) => actual[index].Count == 0).Select(static table => table.Name).ToList();
        if (missing.Count > 0)
        {
            throw new StartupException($"The database '{database}' has no table {Listed(missing)}. {advice}");
        }

        foreach (var (table, columns) in tables.Zip(actual))
        {
            var lacking = table.Columns.Where(column => !columns.Contains(column, names)).ToList();
            if (lacking.Count > 0)
            {
                throw new StartupException($"The table '{table.Name}' of the database '{database}' has no column {Listed(lacking)}. {advice}");
            }
        }
    }

    private static string Listed(List<string> names)
    {
        var named = string.Join(", ", names.Take(MostNamed).Select(static name => $"'{name}'"));
        return names.Count <= MostNamed ? named : $"{named} and {(names.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more";
    }
}
