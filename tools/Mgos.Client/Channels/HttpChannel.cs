// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Http.Headers;
using Mgos.Client.Frames;

namespace Mgos.Client.Channels;

/// <summary>Frames as bodies of POST requests, and of their answers.</summary>
/// <remarks>
/// <code>
/// POST /rpc HTTP/1.1
/// Connection: keep-alive           what firmware looks for; without it the connection is closed
/// Content-Type: application/json
///
/// FRAME LF                         -> 200, FRAME; an error of a method has status 200 too; 401 with a challenge wants a digest
/// </code>
/// </remarks>
internal sealed class HttpChannel : FrameChannel
{
    private const byte LineFeed = (byte)'\n';

    private readonly HttpMessageInvoker _http;
    private readonly DevicePort _port;
    private readonly DeviceClientOptions _options;

    internal HttpChannel(DevicePort port, DeviceClientOptions options)
    {
        _port = port;
        _options = options;
        _http = HttpLine.CreateInvoker(port, options);
    }

    internal override bool SendsInParallel => true;

    internal override string SilenceHint => "Is the device busy, and is this the address of its RPC endpoint (usually /rpc)?";

    internal override async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        try
        {
            using HttpRequestMessage request = RequestOf(frame);
            using HttpResponseMessage response = await _http.SendAsync(request, cancel).ConfigureAwait(false);
            Check(response);
            byte[] body = await ReadAsync(response, cancel).ConfigureAwait(false);
            if (body.Length == 0)
                throw LineErrors.BadAnswer(_port.Text, "empty", SilenceHint);
            Deliver(body);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw LineErrors.NoConnection(_port.Text, e);
        }
    }

    public override ValueTask DisposeAsync()
    {
        End(null);
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private HttpRequestMessage RequestOf(ReadOnlyMemory<byte> frame)
    {
        HttpRequestMessage request = new(HttpMethod.Post, _port.Address) { Content = new ByteArrayContent([.. frame.Span, LineFeed]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Connection.Add("keep-alive");
        if (HttpLine.AuthorizationOf(_port) is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    private void Check(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw LineErrors.Unauthorized(_port.Text, _options.Credentials != null);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            string reason = FrameReader.Quote($"{(int)response.StatusCode} {response.ReasonPhrase}");
            throw new DevicePortException(DeviceFailure.BadAnswer, $"{_port} answered with status {reason}", "Is the path right? Devices answer calls at /rpc.");
        }
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentLength > ClientLimits.MaxFrameBytes)
            throw LineErrors.TooLong(_port.Text);
        using Stream stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        using MemoryStream body = new();
        byte[] buffer = new byte[8192];
        for (int count; (count = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0;)
        {
            body.Write(buffer, 0, count);
            if (body.Length > ClientLimits.MaxFrameBytes)
                throw LineErrors.TooLong(_port.Text);
        }

        return body.ToArray();
    }
}
