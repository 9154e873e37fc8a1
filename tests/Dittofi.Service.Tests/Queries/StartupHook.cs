/// <summary>What a service runs before its own code when <c>DOTNET_STARTUP_HOOKS</c> names this assembly: the host finds it by this name, outside of all namespaces.</summary>
internal static class StartupHook
{
    public static void Initialize() => Dittofi.Service.Tests.Queries.SqliteTrace.Start();
}
