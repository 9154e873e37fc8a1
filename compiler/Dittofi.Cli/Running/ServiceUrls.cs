using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Dittofi.Cli.Running;

/// <summary>Where a service will listen.</summary>
/// <param name="All">The addresses, as ASP.NET Core takes them.</param>
internal sealed record ServiceUrls(IReadOnlyList<string> All)
{
    /// <summary>The variable that ASP.NET Core reads them from.</summary>
    public const string Variable = "ASPNETCORE_URLS";

    private const string Default = "http://127.0.0.1:5000";

    /// <summary>The address to call.</summary>
    public string First => All[0];

    /// <summary>The addresses that the environment names, or the default one.</summary>
    public static ServiceUrls FromEnvironment()
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        var urls = (given ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ServiceUrls(urls.Length > 0 ? urls : [Default]);
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint is IPEndPoint end ? end.Port : 0;
    }

    /// <summary>The first that is no address, or null.</summary>
    public string? FirstUnreadable() =>
        All.FirstOrDefault(url => !url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether somebody listens on the first address; taken for granted where that cannot be tried.</summary>
    public bool IsFirstOpen()
    {
        if (!Uri.TryCreate(First, UriKind.Absolute, out var uri) || uri.Port <= 0 || !TryGetAddress(uri, out var address))
        {
            return true;
        }

        try
        {
            // Who listens on every address is called on this machine's own.
            var own = address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : address;
            using var client = new TcpClient(own.AddressFamily);
            client.Connect(own, uri.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The first address that cannot be listened on, or null.</summary>
    public string? FirstBusy()
    {
        foreach (var url in All)
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Port > 0 && IsBusy(uri))
            {
                return url;
            }
        }

        return null;
    }

    private static bool IsBusy(Uri uri)
    {
        if (!TryGetAddress(uri, out var address))
        {
            return false;
        }

        try
        {
            using var listener = new TcpListener(address, uri.Port);
            listener.Start();
            return false;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    // Names and wildcards of ASP.NET Core are left to the service: only a plain address can be tried for sure.
    private static bool TryGetAddress(Uri uri, [NotNullWhen(true)] out IPAddress? address) =>
        IPAddress.TryParse(uri.Host == "localhost" ? "127.0.0.1" : uri.Host.Trim('[', ']'), out address);
}
