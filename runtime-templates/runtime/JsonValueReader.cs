namespace App.Runtime;

/// <summary>Reads the value at which <paramref name="json"/> stands.</summary>
internal delegate T JsonValueReader<out T>(ref JsonInput json);
