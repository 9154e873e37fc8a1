namespace Dittofi.Benchmarks.Peers;

internal sealed record NewName(string Name);
