using System;

namespace App.Runtime;

/// <summary>The database could not be reached, or could not say whether it kept the work.</summary>
internal sealed class DatabaseUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
