using System;

namespace App.Runtime;

/// <summary>What the reading of a body lets pass.</summary>
[Flags]
internal enum Leniency
{
    None = 0,

    /// <summary>Fields that nobody knows are left out.</summary>
    UnknownFields = 1,

    /// <summary>A number may come as text.</summary>
    TextNumbers = 2,
}
