using System;

namespace App.Runtime;

/// <summary>Ends an action, rolls its work back and becomes the answer.</summary>
internal sealed class ActionFailedException(int status, string? title = null, string? detail = null)
    : Exception(detail ?? title)
{
    public int Status { get; } = status;

    public string? Title { get; } = title;

    public string? Detail { get; } = detail;
}
