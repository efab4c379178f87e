// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Http;

namespace Mgos.Ota.Http;

/// <summary>Updates that are sent to the device, or that it is told to fetch, over HTTP.</summary>
/// <remarks>
/// Wire:
/// <code>
/// POST /update, multipart/form-data | the first part with a file name is the bundle; field commit_timeout may stand before or behind it
///                                   | 200 or 500, text/plain: RESULT MESSAGE; 400 "POST updates are disabled."; 409 "Another update is in progress."
/// GET /update?url=...               | fetches a bundle: url (update.url), commit_timeout (update.commit_timeout), ignore_same_version (1); when it is over
/// POST /update, urlencoded          | 200 or 500, text/plain: (RESULT) MESSAGE CR LF; 400 "Update URL not specified and none is configured."; 409 as above, or with the reason
/// /update/commit, /update/revert    | 200 "Ok" or 400 "Error", text/html
/// </code>
/// </remarks>
internal sealed class UpdateEndpoint
{
    private const string PlainText = "text/plain";
    private const string Html = "text/html";

    private readonly Device _device;
    private readonly OtaUpdater _updater;

    internal UpdateEndpoint(Device device, OtaUpdater updater)
    {
        _device = device;
        _updater = updater;
    }

    internal bool AddTo(HttpServer server) =>
        server.AddBodyEndpoint("/update$", Begin)
        && server.AddEndpoint("/update/commit$", (request, response) => Answer(response, _updater.Commit()))
        && server.AddEndpoint("/update/revert$", (request, response) => Answer(response, _updater.Revert(true)));

    internal static void SendResult(HttpResponse response, int result, string text)
    {
        response.Status = result > 0 ? HttpStatus.Ok : HttpStatus.InternalServerError;
        response.ContentType = PlainText;
        response.KeepAlive = false;
        response.SendText(text);
    }

    private static void Answer(HttpResponse response, bool isDone)
    {
        response.Status = isDone ? HttpStatus.Ok : HttpStatus.BadRequest;
        response.ContentType = Html;
        response.SendText(isDone ? "Ok" : "Error");
    }

    private IHttpBodyReceiver Begin(HttpRequest request, HttpResponse response)
    {
        if (!HttpFormReader.IsForm(request))
            return new UrlRequest(_updater, UpdateHttpConfig.From(_device), request, response);
        if (!UpdateHttpConfig.From(_device).EnablePost)
            return Refuse(response, HttpStatus.BadRequest, "POST updates are disabled.");
        if (_updater.IsInProgress)
            return Refuse(response, OtaHttpConstants.Conflict, OtaTexts.InProgress);
        UpdateForm form = new UpdateForm(_updater, request, response);
        return form.IsUsable ? form : Refuse(response, HttpStatus.BadRequest, null);
    }

    private static IHttpBodyReceiver Refuse(HttpResponse response, int status, string message)
    {
        response.KeepAlive = false;
        response.SendError(status, message);
        return null;
    }
}
