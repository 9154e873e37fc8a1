namespace Dittofi.Compiler.Symbols;

/// <summary>How many requests an endpoint takes.</summary>
/// <param name="Requests">So many.</param>
/// <param name="Window">In so much time.</param>
/// <param name="IsPerClient">Whether each client has a count of its own.</param>
internal sealed record RateLimit(int Requests, TimeSpan Window, bool IsPerClient);
