namespace Dittofi.Benchmarks.Driver;

internal enum Scenario
{
    Get,
    Create,
    List,
    Related,
}
