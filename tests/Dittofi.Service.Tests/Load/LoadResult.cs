namespace Dittofi.Service.Tests.Load;

/// <summary>What a load did. Errors tell that a fault hit it: a drill whose load saw none has proved nothing.</summary>
/// <param name="Acknowledged">The ids that were answered 201.</param>
/// <param name="Attempted">The ids that were sent, answered or not.</param>
/// <param name="Refused">Answers other than 201, counted by status.</param>
/// <param name="Broken">Requests whose connection failed or that got no answer.</param>
internal sealed record LoadResult(
    IReadOnlyCollection<string> Acknowledged, IReadOnlyCollection<string> Attempted, IReadOnlyDictionary<int, int> Refused, int Broken);
