// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>A script that uses <c>HTTP.query</c>: sends the request, and calls success or error.</summary>
internal sealed class QueryScript : IConnectionScript
{
    private readonly MjsEngine _engine;
    private readonly MjsValue _query;
    private readonly byte[] _request;
    private bool _isDone;

    internal QueryScript(MjsEngine engine, MjsValue query, byte[] request)
    {
        _engine = engine;
        _query = query;
        _request = request;
    }

    public void Tell(ScriptConnection connection, int number, MjsMemory info)
    {
        if (number == ConnectionEvents.Connect)
            connection.Send(_request, 0, _request.Length);
        else if (number == ConnectionEvents.HttpReply)
            Finish(connection, (HttpReply)info.Target);
        else if (number == ConnectionEvents.Close)
            Fail();
    }

    /// <summary>Tells that there is no reply, unless there was one.</summary>
    internal void Fail()
    {
        if (!_isDone)
            OptionsScript.Call(_engine, _query, "error", _engine.CreateText(""), _engine.CreateText("Request failed"), _query);
        _isDone = true;
    }

    private void Finish(ScriptConnection connection, HttpReply reply)
    {
        _isDone = true;
        connection.Close();
        OptionsScript.Call(_engine, _query, "success", _engine.CreateString(reply.Body), _engine.CreateString(reply.Message));
    }
}
