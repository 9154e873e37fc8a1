using System;

namespace App.Runtime;

/// <summary>What a database's failures mean to a client: nothing, for this service has none.</summary>
internal static class DatabaseFailures
{
    public static Failure? Classify(Exception exception) => null;
}
