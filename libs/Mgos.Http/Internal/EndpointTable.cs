// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Http;

/// <summary>The endpoints of a server. The longest match with the beginning of the path wins, then the one that was added first.</summary>
internal sealed class EndpointTable
{
    private const int MaxEndpoints = 64;

    private readonly ArrayList _endpoints = new ArrayList();
    private string _recentPath;
    private HttpEndpoint _recent;

    /// <summary>Adds an endpoint; one of the same path and kind is replaced.</summary>
    internal bool Add(HttpEndpoint endpoint)
    {
        _recentPath = null;
        int index = IndexOf(endpoint.Path, endpoint.IsWebSocket);
        if (index >= 0)
            _endpoints[index] = endpoint;
        else if (_endpoints.Count < MaxEndpoints)
            _endpoints.Add(endpoint);
        else
            return false;
        return true;
    }

    internal bool Remove(string path, bool isWebSocket)
    {
        _recentPath = null;
        int index = IndexOf(path, isWebSocket);
        if (index >= 0)
            _endpoints.RemoveAt(index);
        return index >= 0;
    }

    /// <summary>Finds the endpoint of a path; null if there is none. Asked for the same object again, it knows.</summary>
    internal HttpEndpoint Find(string path, bool isWebSocket)
    {
        if (isWebSocket)
            return FindLongest(path, true);
        if ((object)path != (object)_recentPath)
        {
            _recent = FindLongest(path, false);
            _recentPath = path;
        }

        return _recent;
    }

    private HttpEndpoint FindLongest(string path, bool isWebSocket)
    {
        char[] text = path.ToCharArray();
        HttpEndpoint best = null;
        int longest = -1;
        for (int i = 0; i < _endpoints.Count; i++)
        {
            HttpEndpoint endpoint = (HttpEndpoint)_endpoints[i];
            int length = endpoint.IsWebSocket == isWebSocket ? endpoint.Pattern.MatchPrefix(text, text.Length) : -1;
            if (length > longest)
            {
                longest = length;
                best = endpoint;
            }
        }

        return best;
    }

    private int IndexOf(string path, bool isWebSocket)
    {
        for (int i = 0; i < _endpoints.Count; i++)
        {
            HttpEndpoint endpoint = (HttpEndpoint)_endpoints[i];
            if (endpoint.Path == path && endpoint.IsWebSocket == isWebSocket)
                return i;
        }

        return -1;
    }
}
