using System.Reflection;
using Dittofi.Service.Tests.Projects;
using Xunit.Sdk;
using Xunit.v3;

namespace Dittofi.Service.Tests.Introspection;

/// <summary>A row of a theory for each schema that there is, on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnFoundSchemasAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. FoundSchema.Names.SelectMany(name => new[] { Databases.Sqlite, Databases.PostgreSql }.Select(database => new TheoryDataRow(database, name)))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
