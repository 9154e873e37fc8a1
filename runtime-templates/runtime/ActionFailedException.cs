using System;

namespace App.Runtime;

/// <summary>Ends an action, rolls its work back and becomes the answer.</summary>
internal sealed class ActionFailedException(int status, string? title = null, string? detail = null, string? property = null)
    : Exception(detail ?? title)
{
    public int Status { get; } = status;

    public string? Title { get; } = title;

    public string? Detail { get; } = detail;

    /// <summary>The variable or property that it is about, where it is about one.</summary>
    public string? Property { get; } = property;
}
