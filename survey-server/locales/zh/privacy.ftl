erased-person = 个人数据已删除的人员
