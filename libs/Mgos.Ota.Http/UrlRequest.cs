// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Http;

namespace Mgos.Ota.Http;

/// <summary>A request to fetch a bundle; answered when that is over.</summary>
internal sealed class UrlRequest : IHttpBodyReceiver
{
    private readonly OtaUpdater _updater;
    private readonly UpdateHttpConfig _config;
    private readonly HttpRequest _request;
    private readonly HttpResponse _response;
    private readonly byte[] _body;
    private int _count;

    internal UrlRequest(OtaUpdater updater, UpdateHttpConfig config, HttpRequest request, HttpResponse response)
    {
        _updater = updater;
        _config = config;
        _request = request;
        _response = response;
        _body = request.Method == HttpMethods.Post ? new byte[OtaHttpConstants.MaxQueryBytes] : new byte[0];
    }

    public int Receive(byte[] data, int offset, int count)
    {
        if (_count + count > _body.Length)
        {
            _response.SendError(HttpStatus.ContentTooLarge, null);
            return count;
        }

        Array.Copy(data, offset, _body, _count, count);
        _count += count;
        return count;
    }

    public void End()
    {
        if (_response.IsSent)
            return;
        string query = _count == 0 ? _request.Query : Encoding.UTF8.GetString(_body, 0, _count);
        string url = QueryText.Find(query, "url") ?? _config.Url;
        if (url.Length == 0)
            Fail(HttpStatus.BadRequest, "Update URL not specified and none is configured.");
        else if (_updater.IsInProgress)
            Fail(OtaHttpConstants.Conflict, OtaTexts.InProgress);
        else
            Start(url, query);
    }

    public void Abort()
    {
    }

    private void Start(string url, string query)
    {
        int seconds;
        string commitTimeout = QueryText.Find(query, "commit_timeout");
        OtaOptions options = new OtaOptions { IgnoreSameVersion = QueryText.Find(query, "ignore_same_version") != "0" };
        if (commitTimeout != null && int.TryParse(commitTimeout, out seconds) && seconds >= 0)
            options.CommitTimeoutSeconds = seconds;
        string refusal = _updater.UrlClient.Start(url, options, Answer);
        if (refusal != null)
            Fail(OtaHttpConstants.Conflict, refusal);
    }

    private void Answer(int result, string message) => UpdateEndpoint.SendResult(_response, result, "(" + result.ToString() + ") " + message + "\r\n");

    private void Fail(int status, string message)
    {
        _response.KeepAlive = false;
        _response.SendError(status, message);
    }
}
