namespace Dittofi.Benchmarks.Peers;

internal sealed record NewComment(long Article, string Text);
