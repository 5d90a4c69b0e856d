-- Requests of one kind, for wrk. RUN makes e-mail addresses differ between runs; IDS names a file with an id a line.
local counter, thread = 0, 0
local ids = {}

function setup(each)
  each:set("number", thread)
  thread = thread + 1
end

function init(arguments)
  kind = arguments[1]
  wrk.headers["Content-Type"] = "application/json"
  if kind == "read" then
    for line in io.lines(os.getenv("IDS")) do ids[#ids + 1] = line end
  end
end

function request()
  counter = counter + 1
  if kind == "read" then return wrk.format("GET", "/people/" .. ids[counter % #ids + 1]) end
  if kind == "refuse" then
    return wrk.format("POST", "/people", nil, '{"email":"ada.example.com","name":"","age":151,"tags":["a","b","c"]}')
  end
  local email = string.format("ada.%s.%d.%d@example.com", os.getenv("RUN"), number, counter)
  return wrk.format("POST", "/people", nil,
    '{"email":"' .. email .. '","name":"Ada Lovelace","age":36,"tags":["mathematics","poetry","engines"]}')
end

function done(summary)
  io.write(string.format("RESULT %d %d %d\n", summary.requests, summary.duration, summary.errors.status))
end
