namespace Dittofi.Benchmarks.Peers;

internal sealed record NewArticle(string Title, long Author, long Category);
