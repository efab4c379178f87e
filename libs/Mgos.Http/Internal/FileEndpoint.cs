// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>Answers the requests that no other endpoint takes, with files if there are any.</summary>
internal sealed class FileEndpoint
{
    private readonly Device _device;
    private readonly HttpServerOptions _options;
    private HttpFiles _files;

    internal FileEndpoint(Device device, HttpServerOptions options)
    {
        _device = device;
        _options = options;
    }

    internal void Use(IFileTree tree) => _files = new HttpFiles(tree, _options, _device.Log);

    internal void Serve(HttpRequest request, HttpResponse response)
    {
        if (request.Method == HttpMethods.Options)
        {
            response.AddHeader("Allow", HttpFiles.AllowedMethods);
            response.Status = HttpStatus.NoContent;
            response.Send();
        }
        else if (_files == null || _options.DocumentRoot.Length == 0)
        {
            response.SendError(HttpStatus.NotFound, null);
        }
        else
        {
            _files.Serve(request, response, _device.Clock.UnixSeconds);
        }
    }
}
