using System;

namespace App.Runtime;

/// <summary>The service cannot start; the message is one line for whoever starts it.</summary>
internal sealed class StartupException(string message, Exception? innerException = null)
    : Exception(message, innerException);
