namespace Dittofi.Benchmarks.Peers;

internal sealed record NewShoe(string Type, decimal Price);
