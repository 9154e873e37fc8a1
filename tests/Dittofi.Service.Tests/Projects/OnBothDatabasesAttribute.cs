using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Dittofi.Service.Tests.Projects;

/// <summary>A row of a theory, once for each database: its word comes first, then the values given.</summary>
/// <param name="values">The rest of the row.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class OnBothDatabasesAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([Row(Databases.Sqlite), Row(Databases.PostgreSql)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(string database) => new([database, .. values]);
}
