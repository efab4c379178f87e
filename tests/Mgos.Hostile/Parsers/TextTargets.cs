// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Http;
using Mgos.Net;
using Mgos.Vfs;

namespace Mgos.Hostile.Parsers;

/// <summary>The small parsers: patterns, access lists, addresses, paths, tables, zones, URLs.</summary>
internal static class TextTargets
{
    internal static ParserTarget Pattern() => new TextTarget("pattern", MatchPattern, "Config.*\nConfig.Get", "/rpc/**\n/rpc/a/b", "*a*b*c*d*\naaaabbbbccccdddd", "a|b|c$\nb", "?.?#*\nx.y", "(.+)*\naaaa", "***a\nbbbbbbbbb");

    internal static ParserTarget Acl() => new TextTarget("config-acl", (acl, path) => new ConfigAcl(acl).Allows(path), "wifi.*,-debug.level,+*\nwifi.sta.ssid", "*\na", "-*\na", "-wifi.*,*\nwifi", ",,-,+\nx");

    internal static ParserTarget RpcAcl() => new TextTarget("rpc-acl", ReadAcl, "[{\"method\":\"FS.*\",\"acl\":\"-bob,+*\"},{\"method\":\"*\",\"acl\":\"admin\",\"channels\":\"HTTP\"}]\nFS.Get", "[]\na", "[{}]", "{\"method\":1}", "[{\"method\":\"*\",\"acl\":\"*\"}]\nSys.Reboot");

    internal static ParserTarget Digest() => new TextTarget(
        "digest",
        new DigestReading().Read,
        "Digest username=\"joe\", realm=\"r\", nonce=\"5f\", uri=\"/\", qop=auth, nc=00000001, cnonce=\"a\", response=\"0123456789abcdef0123456789abcdef\", algorithm=MD5\njoe:r:0123456789abcdef0123456789abcdef",
        "Digest username=\"a\\\"b\", realm=r\nx:y:z", "digest ,,,=\n:::", "Basic abc\n#", "Digest username*=UTF-8''x, userhash=true");

    internal static ParserTarget Address() => new TextTarget("address", ParseAddresses, "127.0.0.1:80\n0", "80", "[::1]:8080", "host.name:65535", "udp://1.2.3.4:5", ":80", "256.1.1.1:1", "1.2.3.4:99999", "0x7f.1:1");

    internal static ParserTarget PathText() => new TextTarget("path", ParsePaths, "/a.txt", "/mnt/b.txt", "a//b", "../../x", "/./a/..", "conf9.json", "/", "", "A.TXT", "con", "a:b", "\ufffd\u0000x");

    internal static ParserTarget DeviceTable() => new TextTarget("devtab", new TableReading().Read, "data sysflash {\"addr\":1}|ram0 ram {\"size\": 4096}", "# comment\na b c\n\nd e", "x", "|||", "a ram {", "ram1 ram {\"size\":-1}", "ram2 ram {\"size\":99999999999}");

    internal static ParserTarget Url() => new TextTarget("url", DecodeUrl, "/a%20b?x=1&y=%22z%22", "%", "%4", "%zz", "+%2B+", "a=b&c", "%e2%82%ac", "%00%ff");

    internal static ParserTarget Zone() => new TextTarget("zone", ParseZone, "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "<+0330>-3:30", "UTC0", "IST-2IDT,M3.4.4/26,M10.5.0", "A", "AAA99999999999", "GMT0BST,J60,300/-1");

    internal static ParserTarget LogFilters() => new TextTarget("log-filter", (filter, name) => new LogFilter(filter).LevelOf(name, LogLevel.Info), "mgos_rpc=4,2\nRpcRouter", "a=1,b=2,*=3\nb", "=", "a=99999999999", ",,,");

    internal static ParserTarget Placeholders() => new TextTarget("mac", (text, mac) => MacPlaceholders.Expand(text, mac), "mgos_??????\n30AEA40D83A4", "????????????????\n30AEA40D83A4", "?\n", "a?b\nxyz");

    private static void MatchPattern(string pattern, string text)
    {
        int length = Core.Pattern.MatchPrefix(pattern, text);
        HostileFailure.Unless(length >= Core.Pattern.NoMatch && length <= text.Length, "length of a match: " + length);
        HostileFailure.Unless(!Core.Pattern.Matches(pattern, text) || length == text.Length, "matches, but not to the end");
    }

    private static void ReadAcl(string acl, string method)
    {
        byte[] json = Encoding.UTF8.GetBytes(acl);
        Rpc.RpcAcl list = Rpc.RpcAcl.Parse(json, json.Length, out string fault);
        HostileFailure.Unless(list != null || fault != null, "neither a list nor a fault");
        if (list != null)
            Rpc.RpcAcl.Decide(list.Find(method, "HTTP"), "joe");
    }

    private static void ParseAddresses(string first, string second)
    {
        ListenAddress listen = ListenAddress.Parse(first);
        HostileFailure.Unless(listen == null || listen.Port is >= 0 and <= 65535, "port to listen on");
        HostAddress host = HostAddress.Parse(second, 80);
        HostileFailure.Unless(host == null || (host.Port is >= 0 and <= 65535 && host.Host.Length > 0), "port of a host");
    }

    private static void ParsePaths(string path, string other)
    {
        VfsError error = VfsPath.Parse(path, out VfsPath parsed);
        HostileFailure.Unless((error == VfsError.None) == (parsed != null), "path and error");
        if (parsed != null && parsed.Text.Length <= path.Length)
            HostileFailure.Unless(VfsPath.Parse(parsed.Text, out VfsPath again) == VfsError.None && again.Text == parsed.Text, "path is not stable: " + parsed.Text);
        VfsPath.ParseMountPoint(other, out _);
        FileName.Check(other, 32);
        FileName.Fold(other);
    }

    private static void DecodeUrl(string url, string other)
    {
        byte[] data = Encoding.UTF8.GetBytes("/" + url);
        byte[] target = new byte[data.Length];
        int count = HttpUrl.Decode(data, 0, data.Length, target, other.Length % 2 == 0);
        HostileFailure.Unless(count <= data.Length, "decoded is longer");
        string path = UrlPath.Normalize(data, 0, data.Length);
        HostileFailure.Unless(path == null || !("/" + path + "/").Contains("/../", StringComparison.Ordinal), "path leads out: " + path);
    }

    private static void ParseZone(string text, string other)
    {
        if (!PosixTimeZone.TryParse(text, out PosixTimeZone zone))
            return;
        long time = (other.Length * 86_400_000_000L) + 1;
        HostileFailure.Unless(Math.Abs(zone.OffsetAt(time)) < 200 * 3600, "offset: " + zone.OffsetAt(time));
        zone.NameAt(time);
        zone.OffsetAt(-time);
    }
}
