// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Mgos.Ui.Server;

/// <summary>The pages. That of one device is the page of Mgos.Http.Ui; the list of devices borrows its style, icons and small parts of its script.</summary>
internal sealed class PageFiles
{
    private const string StyleStart = "<style>";
    private const string StyleEnd = "</style>";
    private const string IconStart = "<svg hidden>";
    private const string IconEnd = "</svg>";
    private const string ScriptStart = "<script type=module>";
    private const string ScriptEnd = "</script>";
    private const string BasicsStart = "// $.id is an element";
    private const string BasicsEnd = "// Connection";
    private const string DialogsStart = "// Dialogs";
    private const string DialogsEnd = "\n// Device\n";
    private const string DialogMarkStart = "<dialog id=ask";
    private const string DialogMarkEnd = "</dialog>";

    private readonly string _device = Load("device.html");

    /// <summary>Reads and joins them once.</summary>
    internal PageFiles() => List = Compose(Load("devices.html"));

    /// <summary>The list of devices.</summary>
    internal string List { get; }

    /// <summary>The page of a device: it says how the device is reached, and leads back to the list.</summary>
    internal string Device(string port) => _device
        .Replace(IconStart, $"<body data-port=\"{WebUtility.HtmlEncode(port)}\">\n" + IconStart, StringComparison.Ordinal)
        .Replace("<div class=brand>", "<div class=brand><a id=back class=link href=\"../../\">All devices</a>", StringComparison.Ordinal);

    /// <summary>A script that the page of a device loads by itself.</summary>
    internal static string? Part(string name) => name is "ota.js" or "sim.js" ? Load(name) : null;

    private string Compose(string page)
    {
        string script = Between(_device, BasicsStart, BasicsEnd) + Between(_device, DialogsStart, DialogsEnd);
        page = page.Replace("/*style*/", Inside(_device, StyleStart, StyleEnd), StringComparison.Ordinal)
            .Replace("<!--icons-->", Between(_device, IconStart, IconEnd) + IconEnd, StringComparison.Ordinal)
            .Replace("<!--dialog-->", Between(_device, DialogMarkStart, DialogMarkEnd) + DialogMarkEnd, StringComparison.Ordinal)
            .Replace("/*script*/", script, StringComparison.Ordinal);
        string policy = $"default-src 'none'; script-src '{Hash(Inside(page, ScriptStart, ScriptEnd))}'; style-src '{Hash(Inside(page, StyleStart, StyleEnd))}'; "
            + "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
        return page.Replace("<!--policy-->", $"<meta http-equiv=Content-Security-Policy content=\"{policy}\">", StringComparison.Ordinal);
    }

    private static string Load(string name)
    {
        using StreamReader reader = new(typeof(PageFiles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Inside(string text, string start, string end) => Between(text, start, end)[start.Length..];

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        int to = from < 0 ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? throw new InvalidOperationException($"The page of a device has no part from {start} to {end}") : text[from..to];
    }
}
