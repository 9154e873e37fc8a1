namespace Dittofi.Compiler.Tests.Snapshots;

internal sealed class SnapshotMismatchException(string message) : Exception(message);
