// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.EndToEnd.Tests;

/// <summary>What <c>curl --digest</c> gets from a protected device.</summary>
public sealed partial class CurlDigestTests(ProtectedFixture fixture) : IClassFixture<ProtectedFixture>
{
    [CurlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Right_password_gets_files_and_listings(bool isSha256)
    {
        string url = fixture.Of(isSha256).Url;
        (string page, string log) = Curl.Run("--digest", "-u", "joe:secret", url + "/greet.html");
        Assert.EndsWith("\n200\n", page);
        Assert.Contains("<title>Mgos demo device</title>", page);
        Assert.Contains(isSha256 ? "algorithm=SHA-256" : "algorithm=MD5", log);

        (string listing, _) = Curl.Run("--digest", "-u", "joe:secret", url + "/");
        Assert.EndsWith("\n200\n", listing);
        Assert.Contains("conf9.json", listing);
    }

    [CurlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Hidden_password_file_is_neither_listed_nor_served(bool isSha256)
    {
        string url = fixture.Of(isSha256).Url;
        Assert.DoesNotContain("users.txt", Curl.Run("--digest", "-u", "joe:secret", url + "/").Output);
        Assert.EndsWith("\n404\n", Curl.Run("--digest", "-u", "joe:secret", url + "/users.txt").Output);
    }

    [CurlTheory]
    [InlineData(false, "joe:wrong", "/index.html")]
    [InlineData(true, "joe:wrong", "/index.html")]
    [InlineData(false, "nobody:secret", "/index.html")]
    [InlineData(true, "nobody:secret", "/index.html")]
    [InlineData(false, "alien:alien", "/index.html")]
    [InlineData(false, "joe:wrong", "/")]
    [InlineData(false, "joe:wrong", "/none")]
    [InlineData(false, "joe:wrong", "/rpc/Sys.GetInfo")]
    [InlineData(true, "joe:wrong", "/rpc/Sys.GetInfo")]
    [InlineData(false, "nobody:secret", "/rpc/Sys.GetInfo")]
    public void Wrong_password_user_or_realm_gets_401(bool isSha256, string credentials, string path) =>
        Assert.Equal("\n401\n", Curl.Run("--digest", "-u", credentials, fixture.Of(isSha256).Url + path).Output);

    [CurlTheory]
    [InlineData("/index.html")]
    [InlineData("/rpc/Sys.GetInfo")]
    public void Nobody_gets_401(string path) => Assert.Equal("\n401\n", Curl.Run(fixture.Of(false).Url + path).Output);

    [CurlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_of_several_requests_is_answered(bool isSha256)
    {
        string page = fixture.Of(isSha256).Url + "/index.html";
        (string output, _) = Curl.Run("--digest", "-u", "joe:secret", page, page, page);

        Assert.Equal(3, output.Split("\n200\n").Length - 1);
    }

    [CurlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Frames_and_rest_calls_are_answered(bool isSha256)
    {
        string url = fixture.Of(isSha256).Url + "/rpc";
        (string frame, _) = Curl.Run("--digest", "-u", "joe:secret", "-d", "{\"id\":5,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"}}", url);
        Assert.Equal("{\"id\":5,\"src\":\"esp32_123456\",\"result\":\"Hello\"}\r\n\n200\n", frame);
        (string rest, _) = Curl.Run("--digest", "-u", "joe:secret", "-d", "{\"key\":\"demo.greeting\"}", url + "/Config.Get");
        Assert.Equal("\"Hello\"\r\n\n200\n", rest);
        (string query, _) = Curl.Run("--digest", "-u", "joe:secret", url + "/Config.Get?key=%22demo.greeting%22");
        Assert.Equal("\"Hello\"\r\n\n200\n", query);
    }

    [CurlFact]
    public void Method_that_is_open_needs_no_name_and_one_that_is_not_a_name_on_the_list()
    {
        string url = fixture.Of(false).Url + "/rpc";
        Assert.EndsWith("\n200\n", Curl.Run("-d", "{}", url + "/RPC.Ping").Output);
        Assert.Equal("{\"code\":403,\"message\":\"unauthorized\"}\r\n\n403\n", Curl.Run("--digest", "-u", "guest:guest", "-d", "{}", url + "/Sys.GetInfo").Output);
    }

    [CurlTheory]
    [InlineData("/index.html")]
    [InlineData("/rpc/Sys.GetInfo")]
    public void Captured_header_is_refused_the_second_time(string path)
    {
        ProtectedDevice device = fixture.Of(false);
        (string output, string log) = Curl.Run("--digest", "-u", "joe:secret", "-H", "Connection: close", device.Url + path);
        Assert.EndsWith("\n200\n", output);
        string header = HeaderLine().Match(log).Groups[1].Value.TrimEnd();

        string answer = device.Exchange($"GET {path} HTTP/1.1\nHost: d\nConnection: close\n{header}");
        Assert.StartsWith("HTTP/1.1 401 Unauthorized\r\n", answer);
        Assert.Contains(", stale=true, algorithm=MD5\r\n", answer);
    }

    [GeneratedRegex("> (Authorization: Digest .*)")]
    private static partial Regex HeaderLine();
}
