using System;

namespace App.Runtime;

/// <summary>A value that an action computed breaks a rule of the property it was to be stored in.</summary>
internal sealed class RuleBrokenException(string property, string message) : Exception(message)
{
    public string Property { get; } = property;
}
