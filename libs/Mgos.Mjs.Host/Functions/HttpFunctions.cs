// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0


namespace Mgos.Mjs.Host;

/// <summary>HTTP requests, for api_http.js.</summary>
internal sealed class HttpFunctions : IMjsFunctions
{
    private const string TcpScheme = "tcp://";

    private readonly MjsEngine _engine;
    private readonly ConnectionOpener _opener;

    internal HttpFunctions(MjsEngine engine, ConnectionOpener opener)
    {
        _engine = engine;
        _opener = opener;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_mjs_parse_url": return ParseUrl;
            case "mgos_mjs_http_query": return Query;
            default: return null;
        }
    }

    private void ParseUrl(MjsCall call)
    {
        HttpUrl url = new HttpUrl(call.GetText(0) ?? "");
        MjsValue parts = _engine.CreateObject();
        parts.Set("ssl", _engine.CreateBoolean(url.IsTls));
        parts.Set("addr", _engine.CreateText(url.Address));
        parts.Set("uri", _engine.CreateText(url.Uri));
        call.Return(parts);
    }

    private void Query(MjsCall call)
    {
        MjsValue query = call.GetValue(0);
        string text = query.Get("url").GetText();
        if (text == null)
        {
            call.Fail("url should be a string");
            return;
        }

        HttpUrl url = new HttpUrl(text);
        QueryScript script = new QueryScript(_engine, query, HttpRequestText.Make(url, query));
        ScriptConnection connection = url.IsTls
            ? _opener.ConnectTls(TcpScheme + url.Address, query, script)
            : _opener.Connect(TcpScheme + url.Address, 0, null, script);
        if (connection == null)
            script.Fail();
        else
            connection.Http = new HttpReply();
    }
}
