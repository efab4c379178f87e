// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Crontab;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Cron;

/// <summary>Jobs by RPC.</summary>
/// <remarks>
/// <code>
/// Cron.Add     {"at":"0 0 7 * * *","action":"lamp","payload":{"on":true}}     {"id":1}
/// Cron.Edit    {"id":1,"at":"0 0 8 * * *","action":"lamp"}                    {"id":1}
/// Cron.Get     {"id":1}                                                      {"id":1,"at":"0 0 8 * * *","enable":true,"action":"lamp"}
/// Cron.List    {}                                                            [{"id":1, ...}]
/// Cron.Remove  {"id":1}                                                      {"id":1}
/// </code>
/// Mirrors <c>rpc-service-cron</c>. Differs: a payload that is a string stays one.
/// </remarks>
internal sealed class CronService
{
    private const int BadRequest = 400;
    private const int InternalError = 500;
    private const string JobFormat = "{id: %d, at: %T, enable: %B, action: %T, payload: %T}";
    private const string IdFormat = "{id: %d}";

    private readonly JobTable _jobs;

    internal CronService(JobTable jobs)
    {
        _jobs = jobs;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler("Cron.Add", JobFormat, Add);
        router.AddHandler("Cron.Edit", JobFormat, Edit);
        router.AddHandler("Cron.Remove", IdFormat, Remove);
        router.AddHandler("Cron.Get", IdFormat, Get);
        router.AddHandler("Cron.List", "", List);
    }

    private void Add(RpcRequest request)
    {
        CrontabJob job = new CrontabJob();
        Answer(request, job.Read(request.Args) ?? _jobs.Add(job), job.Id);
    }

    private void Edit(RpcRequest request)
    {
        CrontabJob job = new CrontabJob { Id = IdOf(request) };
        Answer(request, job.Read(request.Args) ?? _jobs.Edit(job), job.Id);
    }

    private void Remove(RpcRequest request)
    {
        int id = IdOf(request);
        Answer(request, _jobs.Remove(id), id);
    }

    private void Get(RpcRequest request)
    {
        CrontabJob job;
        string error = _jobs.Get(IdOf(request), out job);
        if (error != null)
        {
            request.Fail(BadRequest, error);
            return;
        }

        Write(request.BeginResult(), job);
        request.EndResult();
    }

    private void List(RpcRequest request)
    {
        CrontabJob[] jobs;
        string error = _jobs.List(out jobs);
        if (error != null)
        {
            request.Fail(InternalError, error);
            return;
        }

        JsonWriter result = request.BeginResult();
        result.BeginArray();
        for (int i = 0; i < jobs.Length; i++)
            Write(result, jobs[i]);
        result.EndArray();
        request.EndResult();
    }

    private static int IdOf(RpcRequest request)
    {
        int id;
        return request.Args.TryGetInt32("id", out id) ? id : 0;
    }

    private static void Answer(RpcRequest request, string error, int id)
    {
        if (error != null)
        {
            request.Fail(BadRequest, error);
            return;
        }

        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("id");
        result.Int(id);
        result.EndObject();
        request.EndResult();
    }

    private static void Write(JsonWriter writer, CrontabJob job)
    {
        writer.BeginObject();
        writer.Name("id");
        writer.Int(job.Id);
        job.WriteMembers(writer);
        writer.EndObject();
    }
}
