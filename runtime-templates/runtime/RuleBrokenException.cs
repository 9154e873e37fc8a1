using System;

namespace App.Runtime;

/// <summary>Ends an action that is about to store what a rule forbids, and rolls its work back.</summary>
internal sealed class RuleBrokenException(string property, string message) : Exception(message)
{
    /// <summary>The property as requests name it.</summary>
    public string Property { get; } = property;
}
